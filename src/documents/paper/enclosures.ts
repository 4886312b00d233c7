import type { PaperFacts, PaperList } from './form.ts';
import { numbered } from './numbered.ts';
import type { Block } from './paper.ts';
import { prose } from './prose.ts';

/** What goes with an application: a list the clerk can change. */
export const ENCLOSURES: PaperList = {
  key: 'enclosures',
  label: '附件材料',
  columns: [
    { key: 'name', label: '材料名称', kind: 'text', must: true, width: 9 },
    { key: 'copies', label: '份数', kind: 'count', width: 3 },
  ],
};

/** "附：1. 人民调解协议书　2份". */
export const enclosures = ({ rows }: Pick<PaperFacts, 'rows'>): Block[] => {
  const names = rows('enclosures').map(({ name = '', copies }) => (copies ? `${name}　${copies}份` : name));
  return [prose('附件', '附：', { above: 8 }), ...numbered('附件', names, 4)];
};
