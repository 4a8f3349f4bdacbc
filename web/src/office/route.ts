import { useEffect, useState } from 'preact/hooks';

/** Where in a page somebody is: it stands in the fragment, which reaches no server and works with the browser's own back. */

export interface Route {
  /** `#/teams/11113-T03` has two steps. */
  steps: string[];
  query: URLSearchParams;
}

export function routeIn(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?');
  return { steps: path.split('/').filter((step) => step !== '').map(decoded), query: new URLSearchParams(query) };
}

export function linkTo(steps: readonly string[], query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
  const asked = new URLSearchParams(given).toString();
  return '#/' + steps.map(encodeURIComponent).join('/') + (asked === '' ? '' : '?' + asked);
}

export function useRoute(): Route {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const change = (): void => setFragment(location.hash);
    addEventListener('hashchange', change);
    return () => removeEventListener('hashchange', change);
  }, []);
  return routeIn(fragment);
}

/** Whatever somebody typed into the address. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
