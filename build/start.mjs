/** `npm start`. Whatever goes wrong is said in plain words: no stack trace reaches the user. */
try {
  const { openApp } = await import('./open-app.mjs');
  await openApp();
} catch (error) {
  const { plainMessage } = await import('./plain-message.mjs');
  const notInstalled = error?.code === 'ERR_MODULE_NOT_FOUND';
  const reason = notInstalled ? "its packages are not installed. Run 'npm install' first." : plainMessage(error);
  console.error(`Outcome Coder could not start: ${reason}`);
  process.exit(1);
}
