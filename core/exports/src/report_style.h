#pragma once

#include <string_view>

namespace corredor::exports {

/** The report's style sheet, screen and print: system fonts, nothing fetched. */
inline constexpr std::string_view reportCss = R"css(
:root{--ink:#1f2933;--soft:#5a6672;--line:#d9dee2;--accent:#0b4f6c}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.55 system-ui,-apple-system,"Segoe UI",
"Noto Sans","Liberation Sans",Arial,sans-serif}
main,header,footer{max-width:1040px;margin:0 auto;padding:0 32px}
header{padding-top:44px;padding-bottom:20px;border-bottom:3px solid var(--accent)}
.eyebrow{color:var(--accent);font-size:.82rem;font-weight:600;letter-spacing:.06em;
text-transform:uppercase;margin:0 0 6px}
h1{font-size:2rem;line-height:1.2;font-weight:650;margin:0 0 10px}
h2{font-size:1.32rem;font-weight:650;color:var(--accent);margin:44px 0 8px}
h3{font-size:1.02rem;font-weight:650;margin:24px 0 6px}
p{margin:6px 0 12px;max-width:74ch}
.soft{color:var(--soft);font-size:.88rem}
nav{margin:18px 0 0;font-size:.9rem}
nav a{color:var(--accent);margin-right:16px;white-space:nowrap;text-decoration:none}
nav a:hover{text-decoration:underline}
table{border-collapse:collapse;width:100%;font-size:.88rem;margin:8px 0 4px}
th{text-align:left;font-weight:600;color:var(--soft);border-bottom:1.5px solid #8a959e;
padding:5px 12px 5px 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:5px 12px 5px 0;vertical-align:top}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
tr.total td{font-weight:650}
.wide{overflow-x:auto}
.reasons td:last-child{width:34%}
.issues td:nth-child(2){width:44%}
.issues td:nth-child(3),.issues td:last-child{width:20%}
.figures td,.figures th{font-size:1rem;padding-top:8px;padding-bottom:8px}
.figures td.n{font-size:1.18rem;font-weight:600}
.maps{display:grid;grid-template-columns:repeat(auto-fit,minmax(290px,1fr));gap:12px}
.maps svg{width:100%;height:auto}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:14px;margin:14px 0}
.card{border:1px solid var(--line);border-left:4px solid var(--accent);padding:10px 14px}
.card b{display:block;font-size:1.35rem;font-weight:650;font-variant-numeric:tabular-nums}
.card span{color:var(--soft);font-size:.86rem}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 40px}
.map{width:100%;height:auto;display:block;margin:12px 0 6px;font:12px system-ui,"Noto Sans",
"Liberation Sans",Arial,sans-serif}
.map .names text{fill:#8b8371;font-size:12px;letter-spacing:.04em;text-anchor:middle}
.map .numbers{stroke:#fff;stroke-width:1.2}
.map .numbers text{fill:#fff;stroke:none;font-size:9.5px;font-weight:700;text-anchor:middle}
.map .legend text{fill:#1f2933}
.strip text{fill:#1f2933;font-size:11px}
.chart{width:100%;height:auto;display:block;margin:6px 0 2px;font:11px system-ui,"Noto Sans",
"Liberation Sans",Arial,sans-serif}
.chart text{fill:#1f2933}
.beside{display:grid;grid-template-columns:300px minmax(0,1fr);gap:0 32px}
figure{margin:0;min-width:0}
.key{display:inline-block;margin-right:14px}
.bar{display:block;width:150px;height:12px;margin-top:4px}
.swatch{display:inline-block;width:11px;height:11px;margin-right:7px}
code{font:.82em ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
footer{margin-top:48px;padding-top:14px;padding-bottom:40px;border-top:1px solid var(--line);
color:var(--soft);font-size:.84rem}
@media (max-width:720px){.columns,.beside{grid-template-columns:1fr}main,header,footer{padding:0 16px}}
@media print{@page{margin:16mm 14mm}body{font-size:10.5pt}main,header,footer{max-width:none;
padding-left:0;padding-right:0}nav{display:none}h2{break-after:avoid;margin-top:22pt}
h3{break-after:avoid}tr,.card,.keep,figure,svg{break-inside:avoid}thead{display:table-header-group}
.wide{overflow:visible}.columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 24px}
.columns table{font-size:.78rem}.columns th,.columns td{padding-right:6px}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";

} // namespace corredor::exports
