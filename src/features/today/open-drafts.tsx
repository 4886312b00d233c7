import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { Sheet } from '../../ui/sheet.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { useVault } from '../../vault/vault-context.ts';
import { draftPlace } from './draft-place.ts';
import { useDrafts } from './use-drafts.ts';

/** Forms that were left open: nothing typed is lost, one press goes on. */
export const OpenDrafts = ({ now }: { readonly now: Date }) => {
  const vault = useVault();
  const drafts = useDrafts().flatMap((draft) => {
    const place = draftPlace(vault, draft);
    return place ? [{ ...place, draft }] : [];
  });
  const nameOf = (userId: string) => vault.identity.formerUsers?.find(({ id }) => id === userId)?.name ?? '其他人员';
  if (drafts.length === 0) return null;
  return (
    <Sheet title={`没有填完的 ${drafts.length} 份`} note="填到一半的内容都留着。">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {drafts.map(({ title, to, draft }) => (
          <Box
            component="li"
            key={draft.key}
            sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 1.5, borderTop: 1, borderColor: 'divider' }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              {title}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 15, ml: 2 }}>
                <TimeText at={draft.savedAt} now={now} />
                {draft.userId === vault.user.id ? null : ` · ${nameOf(draft.userId)}留下的`}
              </Box>
            </Box>
            <Button component={Link} to={to} variant="outlined" sx={{ minHeight: 36 }}>
              继续填写
            </Button>
          </Box>
        ))}
      </Box>
    </Sheet>
  );
};
