import { EventEmitter } from 'node:events';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Launch } from './launch.ts';
import { pageWorldScript, preloadWorld, preloadWorldScript } from './page-scripts.ts';
import type { WindowOptions } from './recording.ts';
import { decode, encode } from './wire.mjs';

/** The permissions that Chromium can be asked to grant; the app's handlers are asked for each when a page loads. */
const permissions = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write'];

/** As both Electron and Chromium's own protocol name them; A4 in inches is what the page itself says if it does. */
interface PdfOptions {
  readonly pageSize: 'A4';
  readonly preferCSSPageSize: boolean;
  readonly generateTaggedPDF: boolean;
}

type OpenAnswer = (details: { url: string }) => { action: string };
type Message =
  | { kind: 'open'; address: string }
  | { kind: 'send'; channel: string; parameters: unknown[] }
  | { kind: 'invoke'; id: number; channel: string; parameters: unknown[] };

/** The double of Electron's `webContents`. */
export class DoubleContents extends EventEmitter {
  readonly window: DoubleWindow;
  #answerOpen: OpenAnswer = () => ({ action: 'allow' });

  constructor(window: DoubleWindow) {
    super();
    this.window = window;
  }

  get url(): string {
    return this.window.launch.addresses.toVirtual(this.window.page?.url() ?? '');
  }

  setWindowOpenHandler(answer: OpenAnswer): void {
    this.#answerOpen = answer;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.window.launch.recording.webRtcPolicy = policy;
  }

  send(channel: string, ...parameters: unknown[]): void {
    void this.window.tellPreload({ kind: 'event', channel, parameters });
  }

  /** Prints the page as Chromium does, with the options of Electron's `printToPDF` that the app may use. */
  printToPDF(options: PdfOptions): Promise<Buffer> {
    return this.window.printPdf(options);
  }

  /** Asks the app whether the page may open a window, and records the answer. Nothing is opened either way. */
  askToOpen(address: string): void {
    const { action } = this.#answerOpen({ url: address });
    this.window.launch.recording.opened.push({ address, action });
  }

  /** Whether the app lets the page go to another address. */
  mayNavigate(address: string): boolean {
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    this.emit('will-navigate', { preventDefault, url: address }, address);
    this.emit('will-frame-navigate', { preventDefault, url: address });
    return !prevented;
  }
}

/** The double of Electron's `BrowserWindow`: a page of real Chromium, with the built preload in an isolated world. */
export class DoubleWindow extends EventEmitter {
  readonly launch: Launch;
  readonly webContents: DoubleContents;
  page: Page | null = null;
  /** The address that the app itself is loading, which no navigation rule concerns. */
  loading: string | null = null;
  readonly #opened: Promise<Page>;
  #devtools: CDPSession | null = null;
  #preloadContext: number | null = null;
  #destroyed = false;

  constructor(launch: Launch, options: WindowOptions) {
    super();
    this.launch = launch;
    this.webContents = new DoubleContents(this);
    launch.recording.windowOptions.push(options);
    launch.windows.push(this);
    launch.app.emit('web-contents-created', {}, this.webContents);
    this.#opened = this.#open(launch.browser(), options.webPreferences?.preload);
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#opened;
    const real = this.launch.addresses.toReal(address);
    for (const name of permissions) {
      const setting = this.launch.session.isGranted(this.webContents, name) ? 'granted' : 'denied';
      await this.#devtools?.send('Browser.setPermission', { permission: { name }, setting });
    }
    this.loading = real;
    await page.goto(real, { waitUntil: 'load' });
    this.loading = null;
    this.emit('ready-to-show');
  }

  close(): void {
    if (this.#destroyed) return;
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (prevented) return;
    this.#gone();
    void this.page?.close();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isMinimized(): boolean {
    return false;
  }

  show(): void {}

  restore(): void {}

  focus(): void {
    this.emit('focus');
  }

  /** The page as a PDF, with the style for paper. */
  async printPdf({ preferCSSPageSize, generateTaggedPDF }: PdfOptions): Promise<Buffer> {
    await this.#opened;
    if (this.#devtools === null) throw new Error('electron double: nothing is shown yet');
    const a4 = { paperWidth: 8.27, paperHeight: 11.69 };
    const { data } = await this.#devtools.send('Page.printToPDF', { ...a4, preferCSSPageSize, generateTaggedPDF });
    return Buffer.from(data, 'base64');
  }

  /** Sends a message into the preload's world, once the page is there. */
  async tellPreload(message: unknown, contextId = this.#preloadContext): Promise<void> {
    await this.#opened;
    const text = JSON.stringify(JSON.stringify(encode(message)));
    const target = contextId ?? this.#preloadContext;
    if (target === null || this.#destroyed) return;
    await this.#devtools
      ?.send('Runtime.evaluate', { expression: `__doubleReceive(${text})`, contextId: target })
      .catch(() => undefined);
  }

  async #open(context: BrowserContext, preload: string | undefined): Promise<Page> {
    const taken = new Set(this.launch.windows.map((window) => window.page));
    const page = context.pages().find((candidate) => !taken.has(candidate)) ?? (await context.newPage());
    this.page = page;
    page.on('console', (line) => this.launch.recording.console.push(`${line.type()}: ${line.text()}`));
    page.on('pageerror', (error) => this.launch.recording.console.push(`uncaught: ${error.message}`));
    page.on('close', () => this.#gone());
    const devtools = await context.newCDPSession(page);
    this.#devtools = devtools;
    devtools.on('Runtime.executionContextCreated', ({ context: { name, id } }) => {
      if (name === preloadWorld) this.#preloadContext = id;
    });
    // Told for each document that takes the window, and not for moves within one.
    devtools.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined)
        this.webContents.emit('did-navigate', {}, this.launch.addresses.toVirtual(frame.url));
    });
    devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === '__doubleSend') void this.#hear(decode(JSON.parse(payload)) as Message, executionContextId);
    });
    await devtools.send('Runtime.enable');
    await devtools.send('Page.enable');
    await devtools.send('Runtime.addBinding', { name: '__doubleSend', executionContextName: preloadWorld });
    if (preload !== undefined) await this.#installPreload(devtools, preload);
    return page;
  }

  async #installPreload(devtools: CDPSession, preload: string): Promise<void> {
    const { secret } = this.launch;
    const add = (source: string, worldName?: string) =>
      devtools.send(
        'Page.addScriptToEvaluateOnNewDocument',
        worldName === undefined ? { source } : { source, worldName },
      );
    await add(pageWorldScript(secret));
    await add(preloadWorldScript(secret, preload), preloadWorld);
  }

  async #hear(message: Message, contextId: number): Promise<void> {
    if (message.kind === 'open') return this.webContents.askToOpen(this.launch.addresses.toVirtual(message.address));
    const event = { sender: this.webContents, senderFrame: { url: this.webContents.url, parent: null } };
    const { channel, parameters } = message;
    const outcome = await this.launch.calls.call(channel, event, parameters).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    if (message.kind === 'invoke')
      await this.tellPreload({ kind: 'reply', id: message.id, channel, ...outcome }, contextId);
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.launch.windows.splice(this.launch.windows.indexOf(this), 1);
    this.emit('closed');
    if (this.launch.windows.length === 0) this.launch.app.emit('window-all-closed');
  }
}
