import type { Targets } from './listener.ts';

/** One way out of a page, run in the page's own world. It must hold everything that it uses. */
export type Attempt = (targets: Targets) => unknown;

/**
 * Ways out by script that leave the page where it is. A name is the first part of the path that is asked for, or what the
 * listener calls a connection without a path.
 */
export const byScript: Readonly<Record<string, Attempt>> = {
  fetch: ({ http }) => fetch(`${http}/fetch`).catch(() => undefined),
  'fetch-opaque': ({ http }) =>
    fetch(`${http}/fetch-opaque`, { mode: 'no-cors', method: 'POST', body: 'x', keepalive: true }).catch(
      () => undefined,
    ),
  xhr: ({ http }) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${http}/xhr`);
    request.send('x');
  },
  websocket: ({ http }) => new WebSocket(`${http.replace('http', 'ws')}/websocket`),
  'event-source': ({ http }) => new EventSource(`${http}/event-source`),
  beacon: ({ http }) => navigator.sendBeacon(`${http}/beacon`, 'x'),
  image: ({ http }) => {
    new Image().src = `${http}/image`;
  },
  'font-face': ({ http }) => new FontFace('Out', `url(${http}/font-face)`).load().catch(() => undefined),
  'constructed-style': async ({ http }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { background-image: url(${http}/constructed-style) }`);
    document.adoptedStyleSheets.push(sheet);
  },
  'style-property': ({ http }) => {
    document.body.style.listStyleImage = `url(${http}/style-property)`;
    document.body.append(document.createElement('li'));
  },
  import: ({ http }) => import(/* @vite-ignore */ `${http}/import.js`).catch(() => undefined),
  script: ({ http }) => {
    const script = document.createElement('script');
    script.src = `${http}/script.js`;
    document.body.append(script);
  },
  'inline-script': ({ http }) => {
    const script = document.createElement('script');
    script.textContent = `fetch('${http}/inline-script')`;
    document.body.append(script);
  },
  'evaluated-text': ({ http }) => {
    try {
      Function(`fetch('${http}/evaluated-text')`)();
    } catch {
      // What the policy does: text is not run.
    }
  },
  'global-by-function': ({ http }) => {
    try {
      Function('return this')().fetch(`${http}/global-by-function`);
    } catch {
      // As above.
    }
  },
  'timer-text': ({ http }) => setTimeout(`fetch('${http}/timer-text')`),
  'blob-worker': ({ http }) =>
    new Worker(URL.createObjectURL(new Blob([`fetch('${http}/blob-worker')`], { type: 'text/javascript' }))),
  'data-worker': ({ http }) => new Worker(`data:text/javascript,fetch('${http}/data-worker')`),
  'frame-empty': ({ http }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow?.fetch(`${http}/frame-empty`).catch(() => undefined);
  },
  'frame-srcdoc': ({ http }) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>fetch('${http}/frame-srcdoc')</script>`;
    document.body.append(frame);
  },
  'frame-srcdoc-image': ({ http }) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<img src="${http}/frame-srcdoc-image">`;
    document.body.append(frame);
  },
  'frame-javascript': ({ http }) => {
    const frame = document.createElement('iframe');
    frame.src = `javascript:fetch('${http}/frame-javascript')`;
    document.body.append(frame);
  },
  'frame-location': ({ http }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    if (frame.contentWindow) frame.contentWindow.location.href = `${http}/frame-location`;
  },
  'speculation-rules': ({ http }) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prefetch: [{ urls: [`${http}/speculation-rules`], eagerness: 'immediate' }] });
    document.body.append(rules);
  },
  'form-into-frame': ({ http }) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<iframe name="into"></iframe><form target="into" method="post" action="${http}/form-into-frame"><input name="a" value="x"></form>`,
    );
    document.querySelector<HTMLFormElement>('form[target=into]')?.submit();
  },
  ping: ({ http }) => {
    const link = document.createElement('a');
    link.href = '#';
    link.ping = `${http}/ping`;
    document.body.append(link);
    link.click();
  },
};

/** Ways out of which a content security policy says nothing, and which need no script of the page's own files. */
export const pastThePolicy: Readonly<Record<string, Attempt>> = {
  stun: async ({ ports }) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${ports.stun}` }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  turn: async ({ ports }) => {
    const urls = `turn:127.0.0.1:${ports.turn}?transport=tcp`;
    const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'x', credential: 'x' }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  'web-transport': ({ ports }) => {
    const transport = new WebTransport(`https://127.0.0.1:${ports['web-transport']}/`);
    transport.closed.catch(() => undefined);
    return transport.ready.catch(() => undefined);
  },
  'stun-of-frame': async ({ ports }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as (Window & typeof globalThis) | null;
    if (inside === null) return;
    const peer = new inside.RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${ports['stun-of-frame']}` }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
};

/** Ways out that are nothing but markup, as a text that is wrongly taken for HTML would hold them. */
export const byMarkup: Readonly<Record<string, (http: string) => string>> = {
  'img-tag': (http) => `<img src="${http}/img-tag">`,
  'img-set': (http) => `<img srcset="${http}/img-set 1x">`,
  picture: (http) => `<picture><source srcset="${http}/picture"><img></picture>`,
  'input-image': (http) => `<input type="image" src="${http}/input-image">`,
  video: (http) => `<video src="${http}/video" preload="auto"></video>`,
  poster: (http) => `<video poster="${http}/poster"></video>`,
  audio: (http) => `<audio src="${http}/audio" preload="auto"></audio>`,
  iframe: (http) => `<iframe src="${http}/iframe.html"></iframe>`,
  object: (http) => `<object data="${http}/object.html"></object>`,
  embed: (http) => `<embed src="${http}/embed.html">`,
  stylesheet: (http) => `<link rel="stylesheet" href="${http}/stylesheet.css">`,
  preload: (http) => `<link rel="preload" as="image" href="${http}/preload">`,
  prefetch: (http) => `<link rel="prefetch" href="${http}/prefetch">`,
  modulepreload: (http) => `<link rel="modulepreload" href="${http}/modulepreload.js">`,
  'style-import': (http) => `<style>@import url(${http}/style-import.css);</style>`,
  'style-url': (http) => `<style>#style-url { background: url(${http}/style-url) }</style><p id="style-url">x</p>`,
  'style-font': (http) =>
    `<style>@font-face { font-family: Out; src: url(${http}/style-font) }</style><p style="font-family: Out">x</p>`,
  'style-attribute': (http) => `<p style="background: url(${http}/style-attribute)">x</p>`,
  'table-background': (http) => `<table background="${http}/table-background"><tr><td>x</table>`,
  'svg-image': (http) => `<svg><image href="${http}/svg-image" width="9" height="9"/></svg>`,
  'svg-filter': (http) =>
    `<svg><filter id="out"><feImage href="${http}/svg-filter"/></filter><rect filter="url(#out)" width="9" height="9"/></svg>`,
  'error-handler': (http) => `<img src="data:," onerror="fetch('${http}/error-handler')">`,
  'frame-handler': (http) => `<iframe srcdoc="<img src='${http}/frame-handler'>"></iframe>`,
};

/** Ways out that lead the page itself, or a new window, elsewhere. Each needs a page of its own. */
export const byNavigation: Readonly<Record<string, Attempt>> = {
  location: ({ http }) => {
    location.href = `${http}/location?what=x`;
  },
  'location-replace': ({ http }) => location.replace(`${http}/location-replace`),
  'navigation-api': ({ http }) => {
    void window.navigation.navigate(`${http}/navigation-api`).finished?.catch(() => undefined);
  },
  'window-open': ({ http }) => {
    window.open(`${http}/window-open`);
  },
  'window-open-apart': ({ http }) => {
    window.open(`${http}/window-open-apart`, '_blank', 'noopener');
  },
  link: ({ http }) => {
    document.body.insertAdjacentHTML('beforeend', `<a id="out" href="${http}/link">x</a>`);
    document.getElementById('out')?.click();
  },
  'link-new-window': ({ http }) => {
    document.body.insertAdjacentHTML('beforeend', `<a id="out" target="_blank" href="${http}/link-new-window">x</a>`);
    document.getElementById('out')?.click();
  },
  'link-download': ({ http }) => {
    document.body.insertAdjacentHTML('beforeend', `<a id="out" download href="${http}/link-download">x</a>`);
    document.getElementById('out')?.click();
  },
  'meta-refresh': ({ http }) => {
    document.head.insertAdjacentHTML('beforeend', `<meta http-equiv="refresh" content="0; url=${http}/meta-refresh">`);
  },
  'form-get': ({ http }) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<form id="out" action="${http}/form-get"><input name="a" value="x">`,
    );
    document.querySelector<HTMLFormElement>('#out')?.submit();
  },
  'form-post': ({ http }) => {
    document.body.insertAdjacentHTML('beforeend', `<form id="out" method="post" action="${http}/form-post">`);
    document.querySelector<HTMLFormElement>('#out')?.submit();
  },
  'form-new-window': ({ http }) => {
    document.body.insertAdjacentHTML('beforeend', `<form id="out" target="_blank" action="${http}/form-new-window">`);
    document.querySelector<HTMLFormElement>('#out')?.submit();
  },
  'frame-leads-top': ({ http }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    if (frame.contentWindow) frame.contentWindow.open(`${http}/frame-leads-top`, '_top');
  },
};

/** The names of all of them, as a listener notes them. */
export const everyAttempt = [byScript, pastThePolicy, byMarkup, byNavigation].flatMap((ways) => Object.keys(ways));
