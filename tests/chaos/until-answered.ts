import { setTimeout as wait } from 'node:timers/promises';

const TRIES = 40;

/** Was it the line that broke, not the question? SQLSTATE 57P01–57P03: the server is going down or coming up. */
const isLine = (error: unknown): boolean => {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^(?:ECONN|EPIPE|57P0)/u.test(code) || /Connection terminated|ECONNRESET/u.test(message);
};

/** Asks again while a connection of the watcher itself is dead: a killed PostgreSQL takes it along, and that says nothing about the county. */
export const untilAnswered = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !isLine(error)) throw error;
      await wait(25);
    }
  }
};
