export type PageRoom = {
  /** What fits on the first page (under the title), on one between, and on the last (above what stands below the table). */
  readonly first: number;
  readonly middle: number;
  readonly last: number;
};

/**
 * A list in pages by the height of its items, in the unit of `room`. The last page keeps room for what stands below the table
 * and always has at least one item, so that totals and seals never stand alone.
 */
export const inPages = <T>(list: readonly T[], heightOf: (item: T) => number, room: PageRoom): T[][] => {
  const pages: T[][] = [];
  let used = 0;
  for (const item of list) {
    const height = heightOf(item);
    const limit = pages.length <= 1 ? room.first : room.middle;
    const page = pages.at(-1);
    if (page && used + height <= limit) {
      page.push(item);
      used += height;
    } else {
      pages.push([item]);
      used = height;
    }
  }
  const last = pages.at(-1);
  const limit = (pages.length <= 1 ? room.first : room.middle) - (room.middle - room.last);
  if (last && last.length > 1 && used > limit) {
    // The page is no longer the last, so it may stay full; a few rows go over with the total.
    const over = [last.pop() as T];
    let moved = heightOf(over[0] as T);
    for (let next = last.at(-1); last.length > 1 && next !== undefined; next = last.at(-1)) {
      moved += heightOf(next);
      if (moved > room.last / 2) break;
      over.unshift(last.pop() as T);
    }
    pages.push(over);
  }
  return pages;
};

/** A list in parts of at most `size`. */
export const inParts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
