import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { kitFiles } from './src/integrations/kit-files.mjs';

const page = (slug, label, english) => ({ slug, label, translations: { en: english } });

export default defineConfig({
  // A site under a sub-path: SITE_BASE=/jiceng/ pnpm --filter @jiceng/site run build
  base: process.env.SITE_BASE ?? '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // The demo portal is to have no scripts but its own and the kit’s.
  prefetch: false,
  image: { service: passthroughImageService() },
  vite: {
    // Sentences and codes are read from the packages' sources, so the site needs no build of theirs.
    resolve: { conditions: ['jiceng-source', ...defaultClientConditions] },
    // Astro marks its own modules with directives that the bundler need not keep.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    ssr: { resolve: { conditions: ['jiceng-source', ...defaultServerConditions] } },
  },
  integrations: [
    kitFiles(),
    starlight({
      title: { 'zh-CN': '基层 Jiceng', en: 'Jiceng' },
      defaultLocale: 'root',
      locales: {
        root: { label: '简体中文', lang: 'zh-CN' },
        en: { label: 'English', lang: 'en' },
      },
      sidebar: [
        { label: '开始', translations: { en: 'Start' }, items: [page('index', '这是什么', 'What it is'), page('start', '放进页面', 'Put it into a page')] },
        { label: '组件', translations: { en: 'Widgets' }, items: [page('org-tree', '组织架构', 'Organisation tree'), page('meeting-checklist', '会议清单', 'Meeting checklist'), page('points-scoreboard', '积分', 'Points scoreboard'), page('fund-calculator', '经费', 'Fund calculator')] },
        { label: '规则', translations: { en: 'Rules' }, items: [page('profiles', '写一个规则包', 'Write a profile')] },
        {
          label: '参考',
          translations: { en: 'Reference' },
          items: [
            page('your-data', '数据留在本机', 'Your data stay here'),
            page('errors', '错误与提示', 'Errors and findings'),
            page('dependencies', '依赖及理由', 'Dependencies'),
          ],
        },
      ],
      customCss: ['./src/styles/site.css'],
      credits: false,
    }),
  ],
});
