import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { useForms } from './use-forms.ts';

/** 补充协议 and 更正: the forms by which a sealed text is put right, each naming it. */
const AMENDING = { 补充协议: 'BCXY', 更正: 'GZSM' } as const;

type AmendButtonsProps = {
  /** A record or a letter is only corrected; an agreement may be added to. */
  readonly by: readonly ('补充协议' | '更正')[];
  readonly amendsId: string;
  readonly caseId?: string | undefined;
  readonly agreementId?: string | undefined;
};

/** What is wrong in a sealed text is put right by another that names it: one press makes that one. */
export const AmendButtons = ({ by, amendsId, caseId, agreementId }: AmendButtonsProps) => {
  const navigate = useNavigate();
  const forms = useForms() ?? [];
  const about = new URLSearchParams({
    ...(caseId ? { case: caseId } : {}),
    ...(agreementId ? { agreement: agreementId } : {}),
    amends: amendsId,
  });
  return by
    .filter((word) => forms.some(({ code }) => code === AMENDING[word]))
    .map((word) => (
      <Button key={word} onClick={() => void navigate(`/papers/new?form=${AMENDING[word]}&${about.toString()}`)}>
        {word}
      </Button>
    ));
};
