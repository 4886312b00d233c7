import type { Form } from '../../documents/paper/form.ts';
import type { RecordView } from '../../vault/open-vault.ts';
import type { PaperAbout } from './new-paper.ts';

const KINDS = ['case', 'agreement', 'clue', 'payment', 'followUp'] as const;

/** What the address of a new paper says it is about; null where a record it names is not here. */
export const aboutOf = (query: URLSearchParams, view: RecordView): PaperAbout | null => {
  const about: Record<string, string> = {};
  for (const kind of KINDS) {
    const id = query.get(kind);
    if (id === null) continue;
    if (!view.get(kind, id)) return null;
    about[`${kind}Id`] = id;
  }
  const amends = query.get('amends');
  if (amends !== null) about.amendsId = amends;
  return about;
};

/** The address of a new paper, as `aboutOf` reads it. */
export const addressOf = ({ code }: Form, about: PaperAbout): string => {
  const ids = KINDS.flatMap((kind) => {
    const id = about[`${kind}Id`];
    return id ? [[kind, id]] : [];
  });
  return new URLSearchParams([
    ['form', code],
    ...ids,
    ...(about.amendsId ? [['amends', about.amendsId]] : []),
  ]).toString();
};
