// Runs `next build`, and ends when the process that started it has ended in any way.
process.once('disconnect', () => process.exit(1));
process.channel.unref();
process.argv = [process.argv[0], process.argv[1], 'build'];
await import('next/dist/bin/next');
