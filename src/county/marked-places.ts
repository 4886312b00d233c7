import { patternKey } from '../../domain/wording-on.ts';
import type { CountyWordings } from '../../protocol/wordings.ts';
import type { Form } from '../documents/paper/form.ts';

/** One place whose words the county may set, with ours. */
export type MarkedPlace = {
  readonly key: string;
  readonly label: string;
  readonly ours: string;
  /** The form it stands in and its key there; none for the pattern of a number series. */
  readonly at?: { readonly form: Form; readonly key: string };
};

/** A form with marked places, or the number patterns. */
export type PlaceGroup = { readonly code: string; readonly title: string; readonly places: readonly MarkedPlace[] };

const PATTERNS = '文号';

const ofForm = (form: Form): PlaceGroup => ({
  code: form.code,
  title: form.title,
  places: Object.entries(form.wordings ?? {}).map(([key, { label, text }]) => ({
    key: `${form.code}.${key}`,
    label,
    ours: text,
    at: { form, key },
  })),
});

/** Every place that the county may change: the number patterns first, then form by form in the order of a dossier. */
export const markedPlaces = (forms: readonly Form[], series: CountyWordings['series']): readonly PlaceGroup[] => [
  {
    code: PATTERNS,
    title: '编号样式',
    places: series.map((one) => ({ key: patternKey(one.series), label: `「${one.series}」的编号`, ours: one.pattern })),
  },
  ...forms.map(ofForm).filter(({ places }) => places.length > 0),
];
