import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { PreviewPane } from '../../printing/preview-pane.tsx';
import { useAgreementPdf } from './use-agreement-pdf.ts';

/** An agreement whose stored pages nobody has, set anew from its record: to be read, never to be printed. */
export const RecordPreview = ({ agreement }: { readonly agreement: AgreementDoc }) => {
  const pdf = useAgreementPdf(agreement);
  return (
    <PreviewPane made={pdf.made} busy={pdf.busy} trouble={pdf.trouble} width={520} words="按记录重新排的，只供查看" />
  );
};
