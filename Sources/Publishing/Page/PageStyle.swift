/// How a page looks on screens of any width and on paper.
enum PageStyle {
  static let css = """
    :root{--ink:#1c1f24;--muted:#5a6170;--faint:#d9dce2;--accent:#1f3864;--wash:#f5f7fa}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:68rem;padding:1.5rem 1.25rem 3rem;color:var(--ink);background:#fff;
    font:16px/1.65 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;
    overflow-wrap:anywhere}
    h1{font-size:1.6rem;line-height:1.35;margin:0;padding-bottom:.6rem;
    border-bottom:3px solid var(--accent)}
    h2{font-size:1.1rem;margin:2rem 0 .6rem;color:var(--accent)}
    h3{font-size:1rem;margin:0 0 .4rem}
    .forms,.hint,.notes p,#sorted{color:var(--muted);font-size:.875rem;margin:.4rem 0}
    #sorted:empty{display:none}
    .words,.doubts{padding-left:1.3rem;margin:0}
    .words li,.doubts li{margin:.3rem 0}
    .doubts{font-size:.9rem}
    .doubts b{font-weight:600;border:1px solid currentColor;border-radius:3px;padding:0 .3em;
    font-size:.8rem}
    .error{color:#a03a2c}.warning{color:#8a5a00}.note b,b.note{color:var(--muted)}
    table{width:100%;border-collapse:collapse;font-size:.93rem}
    th,td{padding:.38rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--faint);
    font-weight:400}
    thead th{font-weight:600;border-bottom:2px solid var(--ink);vertical-align:bottom}
    [data-county]{text-align:right;font-variant-numeric:tabular-nums}
    .group th{font-weight:600;color:var(--accent);padding-top:.9rem;
    border-bottom:1px solid var(--accent)}
    td.note,th.note{color:var(--muted);font-size:.82rem;width:22%}
    td.note{padding-top:.5rem}
    a.source{color:inherit;text-decoration:underline;text-decoration-color:#b6bfcd;
    text-underline-offset:.22em}
    a.source:hover{text-decoration-color:currentColor}
    .few td a.source{white-space:nowrap}
    .state a.source{color:var(--muted)}
    .words a.source{font-size:.8rem;color:var(--accent);white-space:nowrap}
    th button{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:left;
    cursor:pointer}
    th button::after{content:" ⇅";color:#9aa3b2;font-size:.8em}
    [aria-sort=descending] button::after{content:" ↓";color:var(--accent)}
    [aria-sort=ascending] button::after{content:" ↑";color:var(--accent)}
    :focus-visible{outline:3px solid #c26a1b;outline-offset:2px;border-radius:2px}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
    .figures{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem 2rem;align-items:start}
    figure{margin:0;break-inside:avoid}
    figure svg{display:block;width:100%;height:auto}
    figcaption{text-align:center;font-size:.9rem;margin-top:.4rem}
    summary h2{display:inline;font-size:1.1rem}
    #annex{margin-top:2rem}
    article{padding:.8rem 0;border-bottom:1px solid var(--faint)}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem .9rem;margin:0;font-size:.9rem}
    dt{color:var(--muted);max-width:7em}dd{margin:0;min-width:0}
    code{font-size:.8rem;color:var(--muted);font-family:ui-monospace,Consolas,monospace}
    .hash{color:var(--muted);font-size:.8rem}
    dialog{border:0;border-top:4px solid var(--accent);width:min(40rem,100%);max-height:85vh;
    padding:0 1.25rem 1.25rem;color:inherit;box-shadow:0 .5rem 2.5rem rgba(20,28,45,.35)}
    dialog::backdrop{background:rgba(20,28,45,.35)}
    .bar{display:flex;gap:1rem;justify-content:space-between;align-items:start;position:sticky;top:0;
    background:#fff;padding:.9rem 0 .6rem}
    .bar h2{margin:0}
    .bar button{font:inherit;border:1px solid var(--faint);background:var(--wash);padding:.25rem .8rem;
    border-radius:4px;cursor:pointer;flex:none}
    @media (max-width:44rem){
    body{padding:1rem 1rem 2rem}
    h1{font-size:1.3rem}
    .figures{grid-template-columns:1fr}
    thead{position:absolute;left:-99rem}
    table,tbody,tr,th,td{display:block;width:auto}
    tr{padding:.5rem 0;border-bottom:1px solid var(--faint)}
    th,td{border:0;padding:.1rem 0}
    tr.group{border-bottom:1px solid var(--accent);padding:1rem 0 .2rem}
    .group th{border:0;padding:0}
    tr:not(.group)>th{font-weight:600}
    td[data-county]{display:flex;justify-content:space-between;gap:1rem;padding:.25rem 0 .25rem .8rem}
    td[data-county]::before{content:attr(data-label);color:var(--muted);text-align:left;flex:none}
    td.note,th.note{width:auto;padding-left:.8rem}
    td.note:empty{display:none}
    dialog{margin:auto 0 0;max-width:100%;width:100%}
    dl{grid-template-columns:1fr}dt{max-width:none;margin-top:.3rem}
    th button,a.source{padding-block:.15rem}
    }
    @media print{
    @page{size:A4;margin:18mm 16mm}
    body{max-width:none;padding:0;font-size:10.5pt}
    .hint,#sorted,.skip,dialog,.words a.source,#annex:not([open]){display:none}
    th button::after{content:""!important}
    a.source{text-decoration:none}
    table{font-size:8.5pt}
    .few td a.source{white-space:normal}
    tr:not(.group)>th[scope=row]{min-width:8em}
    td.note{min-width:13em;font-size:7.5pt}
    tr,figure,li,article{break-inside:avoid}
    h2,.group{break-after:avoid}
    thead{display:table-header-group}
    }
    """
}
