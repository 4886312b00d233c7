import pg from 'pg';

/** One connection of its own, for COPY and for statements outside transactions; times as UTC, so that rows read alike everywhere. */
export const withClient = async <T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  application = 'fengqiao-backup',
): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: application });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query("SET TIME ZONE 'UTC'");
    return await work(client);
  } finally {
    // With a COPY still under way this cuts the line, which ends the statement.
    await client.end();
  }
};

/** The same server, another database. */
export const withDatabaseName = (url: string, name: string): string => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
};

export const databaseNameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

export const quoted = (name: string): string => pg.escapeIdentifier(name);
