/** A sentence as it must end on paper: with a full stop where none was typed. */
export const withStop = (text: string | undefined): string => {
  const sentence = text?.trim() ?? '';
  return sentence === '' || /[。！？；…”）]$/u.test(sentence) ? sentence : `${sentence}。`;
};
