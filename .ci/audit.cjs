// What is known against the packages that ship, as far as the registries tell. NuGet's are held against it by the restore itself, where the
// registry serves advisories (Directory.Build.props); npm's here. A registry that is away or has none fails nothing, and is said aloud.
'use strict';

const { execFileSync, spawnSync } = require('node:child_process');

/** The "dependencies" of package.json and what they bring along: in the app, or by way of the emulator in the package for an own server. */
function auditNpm() {
  const run = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 });
  let told;
  try {
    told = JSON.parse(run.stdout);
  } catch {
    told = {};
  }

  if (!told.metadata?.vulnerabilities) {
    console.log(`NOT CHECKED: npm's registry tells of no advisories (${String(told.message ?? told.error?.summary ?? run.error?.message ?? 'no answer').slice(0, 120)}).`);
    return true;
  }

  const known = Object.values(told.vulnerabilities ?? {});
  for (const one of known) console.log(`ERROR: npm ${one.name} ${one.range}: ${one.severity}`);
  console.log(`npm: ${known.length} packages that ship have advisories.`);
  return known.length === 0;
}

function tellNuGet() {
  const sources = execFileSync('dotnet', ['nuget', 'list', 'source', '--format', 'short'], { encoding: 'utf8' })
    .split('\n').filter(line => line.startsWith('E ')).map(line => line.slice(2).trim());
  const serves = sources.some(source => spawnSync('curl', ['-sf', '--max-time', '20', source], { encoding: 'utf8' }).stdout?.includes('VulnerabilityInfo/'));
  console.log(serves
    ? 'NuGet: the registry tells of advisories; the restore fails for a package that has one.'
    : 'NOT CHECKED: NuGet\'s registry tells of no advisories, or did not answer.');
}

tellNuGet();
process.exit(auditNpm() ? 0 : 1);
