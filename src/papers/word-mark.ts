/** A Word file can be worked on, so it is never what was signed. */
const COPY = '可编辑副本，以签字盖章的原件为准';

/** Over every page of a Word file of a document of this status. */
export const wordMark = (status: string): string =>
  status === '草稿' ? '草稿　未定稿' : status === '已作废' ? `已作废　${COPY}` : COPY;
