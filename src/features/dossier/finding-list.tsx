import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import type { DossierFinding } from '../../../domain/dossier/dossier-records.ts';

const WORDS = { error: '要补正', warning: '请核对', reminder: '提醒' } as const;
const COLORS = { error: 'error.main', warning: 'warning.dark', reminder: 'text.secondary' } as const;

const placeOf = ({ fix }: DossierFinding, caseId: string): string => {
  if (fix.to === 'new-paper') return `/papers/new?form=${fix.form}&case=${caseId}`;
  return fix.to === 'paper'
    ? `/papers/${fix.id}`
    : fix.to === 'agreement'
      ? `/agreements/${fix.id}`
      : `/cases/${fix.id}`;
};

/** What the review found, gravest first, each with a way to put it right. */
export const FindingList = ({ findings, caseId }: { findings: readonly DossierFinding[]; caseId: string }) => {
  const navigate = useNavigate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {findings.map((finding) => (
        <Box
          component="li"
          key={`${finding.check} ${finding.text}`}
          sx={{
            display: 'flex',
            gap: 2,
            alignItems: 'center',
            py: 1,
            borderBottom: '1px solid',
            borderColor: 'divider',
          }}
        >
          <Box sx={{ width: 72, flex: 'none', fontWeight: 700, color: COLORS[finding.level] }}>
            {WORDS[finding.level]}
          </Box>
          <Box sx={{ flex: 1 }}>{finding.text}</Box>
          <Button variant="outlined" size="small" onClick={() => void navigate(placeOf(finding, caseId))}>
            去补正
          </Button>
        </Box>
      ))}
    </Box>
  );
};
