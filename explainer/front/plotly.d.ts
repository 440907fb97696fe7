// What of plotly the chart uses. plotly has no types of its own; Python puts it before the chart's module.

interface Figure {
  xaxis: { range: [number, number] };
  meta?: { lanes: Record<string, [number, number]>; buttons?: [number, number]; timed?: boolean };
}

interface Pointed {
  points: { id?: string }[];
}

interface Plot extends HTMLElement {
  readonly layout: Figure;
  on(event: string, act: (pointed: Pointed) => void): void;
}

declare const module: {
  exports: {
    react(plot: HTMLElement, traces: object[], layout: object, config: object): Promise<unknown>;
    purge(plot: HTMLElement): void;
  };
};
