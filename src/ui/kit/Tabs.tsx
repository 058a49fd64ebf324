/** Views of one thing, each at its own address: links, not buttons. */
export type Tab = { readonly id: string; readonly title: string; readonly href: string };

export type TabsProps = { readonly label: string; readonly tabs: readonly Tab[]; readonly current: string };

export function Tabs({ label, tabs, current }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul className="tab-list">
        {tabs.map((tab) => (
          <li key={tab.id}>
            <a href={tab.href} aria-current={tab.id === current ? "page" : undefined}>
              {tab.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
