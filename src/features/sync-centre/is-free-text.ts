/** Fields without a code list or a form of their own; anything else is mended in the record's form. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  'brief',
  'demand',
  'measures',
  'remark',
  'facts',
  'place',
  'title',
  'name',
  'phone',
  'address',
  'occupation',
  'finder',
  'owner',
  'ownerPhone',
  'leader',
  'unit',
  'coUnits',
  'mediator',
  'recorder',
  'content',
  'note',
  'text',
]);

/** May this field's text be mended right here? */
export const isFreeText = (path: string): boolean => FREE_TEXT.has(path.split('.').at(-1) ?? '');
