/** Codes that follow from what is there already. */

const two = (number: number): string => String(number).padStart(2, '0');

const numberIn = (code: string): number => Number(/(\d+)$/.exec(code)?.[1] ?? 0);

/** The village's own number where it is free, else the next after the last. */
export function nextTeamCode(commune: string, village: string, teams: readonly { id: string }[]): string {
  const taken = new Set(teams.map((team) => team.id));
  const own = `${commune}-T${two(numberIn(village))}`;
  if (village !== '' && !taken.has(own)) return own;
  return `${commune}-T${two(Math.max(0, ...teams.map((team) => numberIn(team.id))) + 1)}`;
}

export function nextVillageCode(commune: string, villages: readonly { id: string }[]): string {
  return `${commune}-${two(Math.max(0, ...villages.map((village) => numberIn(village.id))) + 1)}`;
}
