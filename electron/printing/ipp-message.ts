/** Get-Job-Attributes and Get-Printer-Attributes of RFC 8011. */
export type IppQuestion = {
  readonly operation: 0x0009 | 0x000b;
  readonly target: 'job-uri' | 'printer-uri';
  readonly uri: string;
};

/** Attributes by name; every one is a list. Only texts and whole numbers are read. */
export type IppAnswer = { readonly status: number; readonly values: ReadonlyMap<string, readonly (string | number)[]> };

const [OPERATION, END] = [0x01, 0x03];
const [CHARSET, LANGUAGE, URI, NAME, INTEGER, ENUM, BOOLEAN] = [0x47, 0x48, 0x45, 0x42, 0x21, 0x23, 0x22];

const attribute = (tag: number, name: string, value: string): Buffer => {
  const [nameBytes, valueBytes] = [Buffer.from(name), Buffer.from(value)];
  const head = Buffer.alloc(3);
  head.writeUInt8(tag, 0);
  head.writeUInt16BE(nameBytes.length, 1);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(valueBytes.length, 0);
  return Buffer.concat([head, nameBytes, length, valueBytes]);
};

/** An IPP/1.1 request, which every CUPS since 1.1 answers. */
export const ippRequest = ({ operation, target, uri }: IppQuestion): Buffer =>
  Buffer.concat([
    Buffer.from([1, 1, operation >> 8, operation & 0xff, 0, 0, 0, 1, OPERATION]),
    attribute(CHARSET, 'attributes-charset', 'utf-8'),
    attribute(LANGUAGE, 'attributes-natural-language', 'en'),
    attribute(URI, target, uri),
    attribute(NAME, 'requesting-user-name', 'fengqiao'),
    Buffer.from([END]),
  ]);

const readValue = (tag: number, bytes: Buffer): string | number | null => {
  if ((tag === INTEGER || tag === ENUM) && bytes.length === 4) return bytes.readInt32BE(0);
  if (tag === BOOLEAN) return bytes[0] ?? 0;
  return tag >= 0x40 ? bytes.toString('utf8') : null;
};

/** Reads an answer; throws RangeError where it is cut short. */
export const readIpp = (bytes: Buffer): IppAnswer => {
  const values = new Map<string, (string | number)[]>();
  let at = 8;
  let name = '';
  while (bytes.readUInt8(at) !== END) {
    const tag = bytes.readUInt8(at);
    at += 1;
    // Below 0x10 a tag only begins the next group.
    if (tag < 0x10) continue;
    const nameLength = bytes.readUInt16BE(at);
    // An attribute without a name is a further value of the one before.
    if (nameLength > 0) name = bytes.toString('utf8', at + 2, at + 2 + nameLength);
    at += 2 + nameLength;
    const length = bytes.readUInt16BE(at);
    const value = readValue(tag, bytes.subarray(at + 2, at + 2 + length));
    if (value !== null) values.set(name, [...(values.get(name) ?? []), value]);
    at += 2 + length;
  }
  return { status: bytes.readUInt16BE(2), values };
};
