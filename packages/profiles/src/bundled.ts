import type { RawProfile } from '@jiceng/domain';
import county from '#data/county-five-standards.json' with { type: 'json' };
import national from '#data/national.json' with { type: 'json' };
import sample from '#data/sample-village.json' with { type: 'json' };
import sampleOptions from '#data/sample-village-options.json' with { type: 'json' };
import shanghai from '#data/shanghai-communities.json' with { type: 'json' };
import yingshang from '#data/yingshang.json' with { type: 'json' };
import zaoyang from '#data/zaoyang.json' with { type: 'json' };

/** The bundled profiles as their files have them, by id: parents for a portal's own profile. */
export const rawProfiles: Readonly<Record<string, RawProfile>> = Object.fromEntries(
  [national, county, shanghai, zaoyang, yingshang, sample, sampleOptions].map((raw) => [raw.id, raw as unknown as RawProfile]),
);
