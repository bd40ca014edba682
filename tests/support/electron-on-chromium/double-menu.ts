/** A menu item as the app describes it. */
export interface ItemTemplate {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly ItemTemplate[];
}

/** The double of Electron's `Menu`: it holds the template and clicks items by id. Nothing is drawn. */
export class DoubleMenu {
  template: readonly ItemTemplate[] = [];

  readonly electron = {
    buildFromTemplate: (template: readonly ItemTemplate[]) => template,
    setApplicationMenu: (template: readonly ItemTemplate[]) => {
      this.template = template;
    },
  };

  click(id: string): void {
    const item = this.items().find((candidate) => candidate.id === id);
    if (item?.click === undefined) throw new Error(`electron double: no menu item '${id}' to click`);
    item.click();
  }

  /** Every item of every level. */
  items(level: readonly ItemTemplate[] = this.template): ItemTemplate[] {
    return level.flatMap((item) => [item, ...this.items(item.submenu ?? [])]);
  }
}
