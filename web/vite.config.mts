import { brotliCompressSync, constants } from 'node:zlib';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, defineConfig, type Plugin } from 'vite';

const target = ['chrome87', 'firefox91', 'safari14'];
const AHEAD = 'ahead.js';
const compressible = /\.(html|js|css|svg|json|webmanifest)$/;

/** What the server sends as it lies there, so that no request waits for a compressor. */
function compressed(): Plugin {
  const filesIn = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    });
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const path of filesIn(join(import.meta.dirname, 'dist')).filter((name) => compressible.test(name))) {
        writeFileSync(path + '.br', brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
    },
  };
}

/** What the files say, not only how they are called: a page's own name never changes. */
function releaseOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(import.meta.dirname, 'dist', file === '/' ? 'index.html' : file)));
  return hash.digest('hex').slice(0, 16);
}

/** What the field form's page asks the server while the form itself is on its way: a small file without any other. */
function ahead(): Plugin {
  return {
    name: 'ahead',
    apply: 'build',
    async buildStart() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: { write: false, target, rollupOptions: { input: join(import.meta.dirname, 'src/field/ahead.ts'), output: { format: 'iife' } } },
      });
      const [output] = [built].flat();
      if (output === undefined || !('output' in output)) throw new Error('Nothing was built.');
      this.emitFile({ type: 'asset', name: AHEAD, source: output.output[0].code });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, path }) {
        const file = Object.values(bundle ?? {}).find((one) => one.type === 'asset' && one.names.includes(AHEAD));
        if (file === undefined || path !== '/index.html') return [];
        // It waits for no style sheet. Where it comes after the form, the key is out of the address, and it asks nothing.
        return [{ tag: 'script', attrs: { async: true, fetchpriority: 'high', src: '/' + file.fileName }, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** The service worker: one file by itself, which knows what the field form needs to start without a network. */
function worker(): Plugin {
  let files: string[] = [];
  return {
    name: 'worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const needed = new Set<string>();
      const add = (name: string): void => {
        const chunk = bundle[name];
        if (chunk === undefined || needed.has(name)) return;
        needed.add(name);
        if (chunk.type === 'chunk') {
          chunk.imports.forEach(add);
          chunk.dynamicImports.forEach(add);
          chunk.viteMetadata?.importedCss.forEach((css) => needed.add(css));
          chunk.viteMetadata?.importedAssets.forEach((asset) => needed.add(asset));
        }
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'index') add(chunk.fileName);
        if (chunk.type === 'asset' && chunk.names.includes(AHEAD)) needed.add(chunk.fileName);
      }
      files = ['/', '/manifest.webmanifest', '/icon.svg', ...[...needed].sort().map((name) => '/' + name)];
    },
    async writeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { __FILES__: JSON.stringify(files), __RELEASE__: JSON.stringify(releaseOf(files)) },
        build: {
          outDir: join(import.meta.dirname, 'dist'),
          emptyOutDir: false,
          target,
          rollupOptions: { input: join(import.meta.dirname, 'src/field/sw.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [ahead(), worker(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The chart library, fetched where a chart is.
    chunkSizeWarningLimit: 600,
    rollupOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        desk: join(import.meta.dirname, 'xa.html'),
        picture: join(import.meta.dirname, 'tinh.html'),
        system: join(import.meta.dirname, 'he-thong.html'),
        public: join(import.meta.dirname, 'cong-khai.html'),
      },
      // Each file costs a slow line more than its bytes.
      output: { codeSplitting: { groups: [{ name: 'common', test: /node_modules.preact|src.common.(?!.*json)/ }] } },
    },
  },
});
