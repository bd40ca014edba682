import { BrowserWindow, powerMonitor } from 'electron';
import { channels } from './channels.ts';

/**
 * Tells every page when the system locks its screen (macOS, Windows), goes to sleep, or hands the screen to another user
 * (macOS). Linux tells of sleep alone.
 */
export function passLockWishes(): void {
  powerMonitor.on('lock-screen', tellPages);
  powerMonitor.on('suspend', tellPages);
  powerMonitor.on('user-did-resign-active', tellPages);
}

function tellPages(): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.lockWish);
}
