/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [vue()],
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  resolve: { dedupe: ['preact'] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      preserveEntrySignatures: 'exports-only',
      input: {
        index: at('./index.html'),
        login: at('./login.html'),
        'form-host': at('./src/form-host/form-host.ts'),
        'form-host-style': at('./src/form-host/form-host.css'),
      },
      output: {
        // the Tasklist's form fragment names these two, so they carry no hash
        entryFileNames: (chunk) => (chunk.name === 'form-host' ? 'form-host/form-host.js' : 'assets/[name]-[hash].js'),
        assetFileNames: (asset) =>
          asset.originalFileNames.some((name) => name.endsWith('form-host/form-host.css'))
            ? 'form-host/form-host.css'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080', '^/login$': 'http://localhost:8080', '/logout': 'http://localhost:8080' } },
  test: { include: ['test/**/*.test.ts'] },
});
