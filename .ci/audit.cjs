// What is known against the packages that are used, as far as the registries tell. NuGet's are held against it by the restore itself, where the
// registry serves advisories (Directory.Build.props); npm's here. A registry that is away or has none fails nothing, and is said aloud.
'use strict';

const { execFileSync, spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const IMPORTED = ['preact', 'echarts', '@duckdb/node-bindings'];

/** What gets into the app, by way of the pages' scripts and the engine's library. */
function shipped(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const { dependencies = {}, optionalDependencies = {} } = packages[`node_modules/${name}`] ?? {};
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) shipped(needed, found);
  return found;
}

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

  const inside = new Set(IMPORTED.flatMap(name => [...shipped(name)]));
  const known = Object.values(told.vulnerabilities ?? {});
  const ours = known.filter(one => inside.has(one.name));
  for (const one of known) console.log(`${inside.has(one.name) ? 'ERROR' : 'note'}: npm ${one.name} ${one.range}: ${one.severity}${inside.has(one.name) ? '' : ' (of the emulator; not in the app)'}`);
  console.log(`npm: ${known.length} packages with advisories, ${ours.length} of them in the app.`);
  return ours.length === 0;
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
