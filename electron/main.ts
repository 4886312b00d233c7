import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, powerMonitor, protocol, session } from 'electron';
import { registerAppScheme, setUpAppProtocol } from './app-protocol.ts';
import { bridgeHandlers } from './bridge-handlers.ts';
import { setUpCommandLine } from './command-line.ts';
import { setUpContextMenu, windowMenu } from './edit-menu.ts';
import { flushOnClose } from './flush-on-close.ts';
import { setUpIpc } from './ipc.ts';
import { lockOnSleep } from './lock-on-sleep.ts';
import { setUpNavigation } from './navigation.ts';
import { openWindow } from './open-window.ts';
import { setUpPermissions } from './permissions.ts';
import { setUpSingleInstance } from './single-instance.ts';

let window: BrowserWindow | null = null;
const windowNow = () => window;

const open = (): void => {
  window = openWindow(import.meta.dirname);
  flushOnClose(window);
  setUpContextMenu(window.webContents, (items) => Menu.buildFromTemplate(items).popup());
  window.on('closed', () => {
    window = null;
  });
};

// Under its own name and in ASCII, whatever the program is called on screen: the vault lies here.
app.setPath('userData', join(app.getPath('appData'), 'fengqiao'));
registerAppScheme(protocol);
setUpCommandLine(app);
if (setUpSingleInstance(app, windowNow)) {
  setUpNavigation(app);
  void app.whenReady().then(() => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(windowMenu()));
    setUpAppProtocol(protocol, join(import.meta.dirname, '..', 'web'));
    setUpPermissions(session.defaultSession);
    setUpIpc(ipcMain, bridgeHandlers(windowNow));
    lockOnSleep(powerMonitor, windowNow);
    open();
  });
  app.on('window-all-closed', () => app.quit());
}
