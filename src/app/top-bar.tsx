import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { roleWord } from '../../domain/role-word.ts';
import { useVault } from '../vault/vault-context.ts';

/** Who works here, and the way out. */
export const TopBar = ({ onKeys, onLock }: { readonly onKeys: () => void; readonly onLock: () => void }) => {
  const { identity, user } = useVault();
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        height: 44,
        px: 4,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box component="strong" sx={{ fontSize: 18, letterSpacing: 2 }}>
        枫桥
      </Box>
      <Box sx={{ flex: 1 }} />
      <span>{identity.office.name}</span>
      <span>
        {user.name}（{roleWord(user.role)}）
      </span>
      <Button size="small" sx={{ minHeight: 32 }} onClick={onKeys} aria-keyshortcuts="F1" title="F1">
        按键表
      </Button>
      <Button
        size="small"
        variant="outlined"
        sx={{ minHeight: 32 }}
        onClick={onLock}
        aria-keyshortcuts="Control+L"
        title="Ctrl+L"
      >
        锁定
      </Button>
    </Box>
  );
};
