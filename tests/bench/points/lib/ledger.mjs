// A made-up ledger, the same in every run: a county town's villages over three years.

/** What the benchmark measures when nothing else is said. */
export const fullLedger = { entries: 1_000_000, accounts: 20_000 };

/** The first and the last day of the awards. */
const firstDay = Date.UTC(2023, 9, 1);
const days = 1096;
const day = 86_400_000;

/** Every fourth account is a household; the three after it are its people. */
const householdEvery = 4;
const groups = 120;
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const names = '英华秀兰玉梅国庆建军志强小红海燕春生晓明文静桂花德才';
const rules = Array.from({ length: 24 }, (_, at) => `rule-${String(at + 1).padStart(2, '0')}`);
const items = Array.from({ length: 12 }, (_, at) => `goods-${at + 1}`);

/** A number that looks at random and has no period within the ledger. */
export function chanceOf(place) {
  let chance = Math.imul(place + 1, 0x9e3779b1);
  chance = Math.imul(chance ^ (chance >>> 15), 0x85ebca6b);
  return (chance ^ (chance >>> 13)) >>> 0;
}

export function accountId(index) {
  return `nd:${String(index).padStart(5, '0')}`;
}

const nameOf = (index) => `${surnames[index % surnames.length]}${names[chanceOf(index) % names.length]}${names[(chanceOf(index) >>> 8) % names.length]}`;

function accountDraft(index) {
  const isHousehold = index % householdEvery === 0;
  return {
    kind: 'account',
    account: accountId(index),
    name: nameOf(index),
    accountKind: isHousehold ? 'household' : 'member',
    unit: `group-${(Math.trunc(index / householdEvery) % groups) + 1}`,
    ...(isHousehold ? {} : { household: accountId(index - (index % householdEvery)) }),
  };
}

/** The day of an entry: the ledger goes through the years from its first entry to its last. */
function dateOf(place, total) {
  const at = Math.trunc((place / total) * (days - 30)) + (chanceOf(place) % 30);
  return new Date(firstDay + at * day).toISOString().slice(0, 10);
}

function awardDraft(place, total, accounts, more) {
  const chance = chanceOf(place);
  return {
    kind: 'award',
    account: accountId(chance % accounts),
    rule: rules[(chance >>> 7) % rules.length],
    date: dateOf(place, total),
    points: 1 + ((chance >>> 11) % 20),
    ...(chance % 2 === 0 ? { source: `event-${place}` } : {}),
    ...(chance % 8 === 0 ? { note: `第 ${place} 次，${nameOf(chance % accounts)}` } : {}),
    ...(chance % 5 === 0 ? { evidence: [`photo-${place}.jpg`] } : {}),
    ...more,
  };
}

/**
 * One draft of the ledger after the accounts and goods: of a hundred 90 awards, of which one waits for approval, 4
 * redemptions, an approval and a reversal of entries before.
 * @param {(place: number) => string | undefined} idAt id of an entry that was recorded, by its place
 */
function laterDraft(place, { entries, accounts }, idAt) {
  const slot = place % 100;
  if (slot === 10) return awardDraft(place, entries, accounts, { approval: true });
  if (slot >= 60 && slot < 64) {
    const chance = chanceOf(place);
    const account = chance % accounts;
    return { kind: 'redeem', account: accountId(account - (account % householdEvery)), item: items[chance % items.length], quantity: 1, points: 5, date: dateOf(place, entries) };
  }
  if (slot === 70) {
    // Of the award that waits longest; what is younger than some days still waits.
    const target = idAt(place - 20_060);
    if (target !== undefined) return { kind: 'approve', target };
  }
  if (slot === 80) {
    const target = idAt(place - 20_055);
    if (target !== undefined) return { kind: 'reverse', target, date: dateOf(place, entries), note: '登记有误' };
  }
  return awardDraft(place, entries, accounts, {});
}

/** How many drafts are recorded at once. */
const pieceLength = 20_000;

/**
 * The drafts of a ledger, piece by piece, with the hour and the author of each piece.
 * @param {{ entries: number, accounts: number }} size
 * @param {(place: number) => string | undefined} idAt
 */
export function* piecesOf(size, idAt) {
  const beginning = [
    ...Array.from({ length: size.accounts }, (_, index) => accountDraft(index)),
    ...items.flatMap((item, at) => [
      { kind: 'item', item, name: `商品 ${at + 1}`, price: 5 },
      { kind: 'stock', item, change: size.entries, reason: 'delivery' },
    ]),
  ];
  for (let from = 0; from < size.entries; from += pieceLength) {
    const drafts = [];
    for (let place = from; place < Math.min(from + pieceLength, size.entries); place++) drafts.push(beginning[place] ?? laterDraft(place, size, idAt));
    const now = firstDay + Math.trunc((from / size.entries) * days) * day + (from / pieceLength) * 1000;
    yield { drafts, now, author: (from / pieceLength) % 2 ? '王秀英' : '李建国' };
  }
}
