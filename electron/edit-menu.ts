import type { MenuItemConstructorOptions, WebContents } from 'electron';

const EDIT: readonly MenuItemConstructorOptions[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  { type: 'separator' },
  { role: 'cut', label: '剪切' },
  { role: 'copy', label: '复制' },
  { role: 'paste', label: '粘贴' },
  { role: 'selectAll', label: '全选' },
];

const VIEW: readonly MenuItemConstructorOptions[] = [
  { role: 'zoomIn', label: '放大', accelerator: 'CommandOrControl+=' },
  { role: 'zoomOut', label: '缩小' },
  { role: 'resetZoom', label: '原来大小' },
  { type: 'separator' },
  { role: 'togglefullscreen', label: '全屏' },
];

/** The window's menu in Chinese: Electron's own is English, and offers developer tools and a reload. */
export const windowMenu = (): MenuItemConstructorOptions[] => [
  { label: '编辑', submenu: [...EDIT] },
  { label: '显示', submenu: [...VIEW] },
];

/** The right-click menu; Electron has none, and pasting by mouse is a habit. */
export const setUpContextMenu = (contents: WebContents, show: (items: MenuItemConstructorOptions[]) => void): void => {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) show([...EDIT]);
    else if (selectionText !== '') show([{ role: 'copy', label: '复制' }]);
  });
};
