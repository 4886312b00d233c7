/** The seven places of the app, in the order of their digits. */
export const PLACES = [
  { path: '/today', word: '今日' },
  { path: '/clues', word: '排查台账' },
  { path: '/cases', word: '调解台账' },
  { path: '/agreements', word: '还款协议' },
  { path: '/papers', word: '文书' },
  { path: '/sync', word: '同步中心' },
  { path: '/settings', word: '设置' },
] as const;

export type PlacePath = (typeof PLACES)[number]['path'];
