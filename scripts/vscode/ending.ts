// When a program that holds servers and browsers has to let go of them.

/**
 * Settles when a person ends the program (Ctrl-C, a closed terminal, a kill), or when the one that started it is gone: npm
 * hands a signal to the shell between, which does not hand it on.
 */
export function askedToEnd(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      resolve();
    }, 500);
    watch.unref();
  });
}
