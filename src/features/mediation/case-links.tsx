import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { numberText } from '../../../domain/number-text.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useRecords } from '../../vault/vault-context.ts';

/** What belongs to a case, and the next step: its clue, its agreements, a new agreement. */
export const CaseLinks = ({ record }: { record: LedgerRecord<'case'> }) => {
  const navigate = useNavigate();
  const agreements = useRecords('agreement').filter(({ doc }) => doc.caseId === record.id);
  const wage = record.doc.type === '拖欠农民工工资';
  return (
    <Sheet
      title="下一步"
      note={
        agreements.length ? undefined : wage ? '双方谈妥后起草还款协议，现场打印签字。' : '双方谈妥后起草调解协议。'
      }
    >
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        {agreements.map((agreement) => (
          <Button key={agreement.id} variant="outlined" onClick={() => void navigate(`/agreements/${agreement.id}`)}>
            {`打开协议（${numberText(agreement.doc) || agreement.doc.status}）`}
          </Button>
        ))}
        <Button
          variant={agreements.length ? 'outlined' : 'contained'}
          onClick={() => void navigate(`/agreements/new?case=${record.id}`)}
        >
          起草还款协议
        </Button>
        <Button variant="outlined" onClick={() => void navigate(`/cases/${record.id}/dossier`)}>
          组卷、打印卷宗
        </Button>
        {record.doc.clueId ? (
          <Button onClick={() => void navigate(`/clues/${record.doc.clueId}`)}>看排查事项</Button>
        ) : null}
      </Box>
    </Sheet>
  );
};
