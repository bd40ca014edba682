/** Lets the window paint and answer keys before long work goes on. Unlike a timer it does not wait 4 ms the fifth time. */
export function letWindowGo(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
