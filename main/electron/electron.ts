import { app, Menu, session } from 'electron';
import { join } from 'node:path';
import { loadStaticFiles } from '../compose/static-files.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { guardContents, guardSession } from './guard.ts';
import { createMenu } from './menu.ts';
import { loadPage, openWindow } from './window.ts';

/* The desktop shell's entry. Built to out/main/electron.js; the window and the preload script lie beside it. */

const OUT = join(import.meta.dirname, '..');

app.enableSandbox();
registerAppScheme();
app.on('web-contents-created', (_event, contents) => guardContents(contents));

async function start(): Promise<void> {
  serveApp(await loadStaticFiles(join(OUT, 'renderer')));
  guardSession(session.defaultSession);
  Menu.setApplicationMenu(createMenu({ mac: process.platform === 'darwin', packaged: app.isPackaged }));
  await loadPage(openWindow(join(OUT, 'preload', 'preload.cjs')));
}

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
