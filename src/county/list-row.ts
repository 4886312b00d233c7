/** One line of a list of people or computers, with its buttons at the end. */
export const LIST_ROW = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  columnGap: 1,
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
} as const;

export const SMALL_BUTTON = { minHeight: 36, px: 2 } as const;
