/**
 * Lets the window paint and answer keys before long work goes on. By a message: a timer waits 4 ms the fifth time, and a second or
 * more in a window that is not seen.
 */
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
