import { Menu, type MenuItemConstructorOptions } from 'electron';
import { desktopWords } from '#app/words/desktop.ts';

/**
 * The menu, made of the system's own roles. Reloading is left out: Ctrl+R reads the account again (ui.md, Plan). The tools for
 * developers are there in a working copy only.
 */
export function createMenu({ mac, packaged }: { readonly mac: boolean; readonly packaged: boolean }): Menu {
  const { view, help, resetZoom } = desktopWords.menu;
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    {
      label: view,
      submenu: [
        { role: 'resetZoom', label: resetZoom },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(packaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', label: help, submenu: [{ role: 'about' }] },
  ];
  return Menu.buildFromTemplate(template);
}
