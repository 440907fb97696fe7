// What of JupyterLab the extension uses, as JupyterLab 4.6 has it. JupyterLab's own types come with
// 280 packages, so what is used is written down here; the browser tests hold it against the real one.

export interface Signal<Args> {
  connect(slot: (sender: unknown, args: Args) => void): boolean;
  disconnect(slot: (sender: unknown, args: Args) => void): boolean;
}

export interface Message {
  channel: string;
  header: { msg_id: string; msg_type: string; session: string };
  parent_header?: { msg_id?: string };
  content: {
    execution_state?: string;
    ename?: string;
    name?: string;
    text?: string;
    status?: string;
    restart?: boolean;
    comm_id?: string;
    data?: { method?: string };
  };
}

export type Link = "connected" | "connecting" | "disconnected";

export interface Kernel {
  readonly id: string;
  readonly status: string;
  readonly connectionStatus: Link;
  readonly connectionStatusChanged: Signal<Link>;
  readonly anyMessage: Signal<{ msg: Message; direction: "send" | "recv" }>;
  readonly info: Promise<unknown>;
  commsOverSubshells?: string;
  interrupt(): Promise<void>;
  reconnect(): Promise<void>;
  requestExecute(content: { code: string } & Record<string, unknown>): {
    readonly done: Promise<{ content: { status: string } } | undefined>;
  };
  requestKernelInfo(): Promise<unknown>;
  requestCommInfo(about: { target_name?: string }): Promise<unknown>;
}

/** What `ipywidgets` has on the page for one widget. */
export interface WidgetModel {
  readonly comm?: { readonly jsServicesComm: { dispose(): void } };
  trigger(event: "comm:close"): unknown;
  close(unheard: boolean): Promise<void>;
}

export interface WidgetManager {
  get_state_sync(options: { drop_defaults: boolean }): { readonly state: Record<string, unknown> };
  get_model(id: string): Promise<WidgetModel>;
  has_model(id: string): boolean;
  restoreWidgets(book: NotebookModel, from: { loadKernel: boolean; loadNotebook: boolean }): Promise<void>;
}

/** What shows the output of one kind, here of a widget; `_manager` is not public. */
export interface WidgetRenderer {
  readonly _manager?: { readonly promise: Promise<WidgetManager> };
  dispose(): void;
}

export interface Rendermime {
  getFactory(mimeType: string): { createRenderer(options: { mimeType: string }): WidgetRenderer } | undefined;
}

export interface Session {
  readonly id: string;
  readonly kernel: Kernel | null;
  dispose(): void;
}

export interface ServerSettings {
  readonly baseUrl: string;
}

export interface SessionContext {
  readonly session: Session | null;
  readonly ready: Promise<void>;
  readonly sessionManager?: { readonly serverSettings?: ServerSettings };
  readonly kernelChanged: Signal<{ oldValue: Kernel | null; newValue: Kernel | null }>;
  readonly statusChanged: Signal<string>;
  readonly connectionStatusChanged: Signal<Link>;
  changeKernel(options: { id?: string; name?: string }): Promise<unknown>;
  restartKernel(): Promise<void>;
}

/** What a cell shows, as a notebook holds it. */
export interface Output {
  readonly data?: Record<string, { model_id?: string } | undefined>;
}

export interface Outputs {
  toJSON(): Output[];
  fromJSON(values: Output[]): void;
}

export interface CellModel {
  readonly id: string;
  readonly type: string;
  readonly trusted: boolean;
  readonly metadata: { readonly editable?: boolean };
  readonly sharedModel: { getSource(): string };
  readonly outputs: Outputs;
}

export interface NotebookModel {
  readonly cells: Iterable<CellModel> & { readonly changed: Signal<unknown> };
  readonly metadata: Record<string, unknown>;
  dirty: boolean;
  getMetadata(name: string): any;
}

export interface Cell {
  readonly model: CellModel;
  readonly outputArea: { readonly node: HTMLElement };
  syncCollapse: boolean;
  inputHidden: boolean;
}

export interface Context {
  readonly path: string;
  readonly ready: Promise<void>;
  readonly model: NotebookModel;
  readonly saveState: Signal<string>;
  readonly sessionContext: SessionContext;
}

export interface Widget {
  id: string;
  readonly node: HTMLElement;
  readonly disposed: Signal<void>;
  addClass(name: string): void;
  hasClass(name: string): boolean;
  toggleClass(name: string, force: boolean): boolean;
  setHidden(hidden: boolean): void;
  fit(): void;
  children(): Iterable<Widget>;
  dispose(): void;
}

export interface Notebook extends Widget {
  readonly model: NotebookModel | null;
  readonly widgets: readonly Cell[];
  readonly rendermime: Rendermime;
  setFragment(fragment: string): Promise<void>;
}

export interface Panel extends Widget {
  readonly content: Notebook;
  readonly context: Context;
  readonly sessionContext: SessionContext;
  readonly toolbar: Widget;
  readonly contentHeader: Widget & { addWidget(widget: Widget): void };
  readonly revealed: Promise<void>;
}

export interface CodeCell {
  execute(cell: Cell, context: SessionContext): Promise<Message | undefined>;
}

export interface ServerConnection {
  makeRequest(url: string, init: RequestInit, settings: ServerSettings): Promise<Response>;
}

export interface NotebookActions {
  readonly executed: Signal<{ notebook: Notebook; cell: Cell; success: boolean }>;
}

export interface Shell extends Widget {
  readonly currentWidget: Widget | null;
  readonly currentChanged: Signal<unknown>;
  add(widget: Widget, area: string, options: { rank: number }): void;
}

export interface Dialog extends Widget {
  reject(): void;
}

export interface DialogClass {
  readonly tracker: { readonly widgetAdded: Signal<Dialog> };
}

export interface Commands {
  readonly commandExecuted: Signal<{ id: string }>;
  execute(id: string): Promise<unknown>;
}

export interface Application {
  readonly shell: Shell;
  readonly restored: Promise<unknown>;
  readonly commands: Commands;
  readonly serviceManager: { readonly serverSettings: ServerSettings };
}

export interface Tracker {
  readonly widgetAdded: Signal<Panel>;
  forEach(act: (panel: Panel) => void): void;
}

export interface Registry {
  load(id: string): Promise<{ readonly composite: { runOnOpening?: boolean } }>;
}

/** The parts of JupyterLab's own modules. */
export interface Modules {
  readonly CodeCell: CodeCell;
  readonly Dialog: DialogClass;
  readonly NotebookActions: NotebookActions;
  readonly ServerConnection: ServerConnection;
  readonly Widget: new (options: { node: HTMLElement }) => Widget;
}

/** All that a lesson needs of JupyterLab. */
export interface Kit extends Modules {
  readonly shell: Shell;
  readonly restored: Promise<unknown>;
  readonly commands: Commands;
  readonly settings: ServerSettings;
  save(): void;
  runOnOpening(): Promise<boolean>;
}

/** What webpack's module federation, by which extensions come, gives and takes. */
export interface Shared {
  get(): Promise<() => any>;
}

declare global {
  interface Window {
    _JUPYTERLAB?: Record<
      string,
      {
        init(scope: Record<string, Record<string, Shared>>): Promise<void>;
        get(part: string): Promise<() => object>;
      }
    >;
  }
}
