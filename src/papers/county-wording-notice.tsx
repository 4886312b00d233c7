import { formatDayChinese } from '../../domain/civil-date.ts';
import type { Form } from '../documents/paper/form.ts';
import { Notice } from '../ui/notice.tsx';
import { useRecords } from '../vault/vault-context.ts';
import { changedPlaces } from './county-wording.ts';

/** Says which places of a draft bear the county's words on its day, and by which version. */
export const CountyWordingNotice = ({ form, on }: { readonly form: Form; readonly on: string }) => {
  const changed = changedPlaces(useRecords('wording'), form, on);
  if (changed.length === 0) return null;
  const words = changed.map(({ label, doc }) => `「${label}」${doc.version}（${formatDayChinese(doc.validFrom)}起）`);
  return <Notice tone="plain">{`按文书日期，用县局改定的文字：${words.join('、')}。`}</Notice>;
};
