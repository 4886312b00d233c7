/** A document's number as it is shown: the final one, and beside it the provisional one that stands on the printed paper. */
export const numberText = ({ no, finalNo }: { readonly no?: string; readonly finalNo?: string }): string =>
  finalNo === undefined ? (no ?? '') : `${finalNo}（纸上 ${no ?? ''}）`;
