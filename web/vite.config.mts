import { brotliCompressSync, constants } from 'node:zlib';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

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

/** Tells the service worker which files the field form needs to start without a network. */
function precached(): Plugin {
  return {
    name: 'precached',
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
      }
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('The service worker was not built.');
      const files = ['/', '/manifest.webmanifest', '/icon.svg', ...[...needed].sort().map((name) => '/' + name)];
      worker.code = worker.code.replace(/["'`]__PRECACHE__["'`]/, JSON.stringify(files));
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [precached(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome87', 'firefox91', 'safari14'],
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: join(import.meta.dirname, 'index.html'), sw: join(import.meta.dirname, 'src/field/sw.ts') },
      output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
});
