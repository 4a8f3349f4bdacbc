import type { TextId } from './text';

export type Role = 'collector' | 'leader' | 'officer' | 'provincial' | 'viewer' | 'system';

/** Which page is made for a role. */
export function homeOf(role: Role): { address: string; name: TextId } {
  switch (role) {
    case 'collector':
    case 'leader':
      return { address: '/', name: 'page.field' };
    case 'officer':
      return { address: '/xa', name: 'page.desk' };
    default:
      return { address: '/tinh', name: 'page.picture' };
  }
}
