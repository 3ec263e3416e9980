import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { kitFiles } from './src/integrations/kit-files.mjs';
import { relativeAddresses } from './src/integrations/relative-addresses.mjs';

const page = (slug, label, english) => ({ slug, label, translations: { en: english } });

export default defineConfig({
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
    relativeAddresses(),
    kitFiles(),
    starlight({
      title: { 'zh-CN': '基层 Jiceng', en: 'Jiceng' },
      defaultLocale: 'root',
      locales: {
        root: { label: '简体中文', lang: 'zh-CN' },
        en: { label: 'English', lang: 'en' },
      },
      sidebar: [
        { label: '开始', translations: { en: 'Start' }, items: [page('index', '这是什么', 'What it is'), page('start', '放进页面', 'Put it into a page'), page('frameworks', '框架与工具', 'Frameworks and tools')] },
        { label: '组件', translations: { en: 'Widgets' }, items: [page('org-tree', '组织架构', 'Organisation tree'), page('meeting-checklist', '会议清单', 'Meeting checklist'), page('points-scoreboard', '积分', 'Points scoreboard'), page('fund-calculator', '经费', 'Fund calculator')] },
        {
          label: '指南',
          translations: { en: 'Guides' },
          items: [
            page('import-from-excel', '从 Excel 导入', 'Import from Excel'),
            page('profiles', '写一个规则包', 'Write a profile'),
            page('theming', '外观', 'Looks'),
            page('languages', '语言', 'Languages'),
            page('browsers', '浏览器', 'Browsers'),
            page('your-data', '数据留在本机', 'Your data stay here'),
            page('privacy', '隐私和有意不做的', 'Privacy, and what is left out'),
            page('security-policy', '安全策略', 'Security policy'),
            page('accessibility', '无障碍', 'Accessibility'),
            page('upgrading', '升级', 'Upgrading'),
            page('performance', '快慢', 'Speed'),
            page('anti-patterns', '别这样用', 'What not to do'),
          ],
        },
        {
          label: '参考',
          translations: { en: 'Reference' },
          items: [
            page('errors', '错误与提示', 'Errors and findings'),
            page('glossary', '词汇', 'Glossary'),
            page('decisions', '为什么这样做', 'Why it is so'),
            page('dependencies', '依赖及理由', 'Dependencies'),
            page('changelog', '更新记录', 'Changelog'),
          ],
        },
      ],
      components: { LanguageSelect: './src/components/LanguageSelect.astro' },
      customCss: ['./src/styles/site.css'],
      credits: false,
    }),
  ],
});
