# The chart of the benchmark in gnuplot: -e "format='png'; file='a.png'; count=1"
$data << END
县 新收 结转下年
泽州县 128 12
新绛县 86 5
阳城县 154 21
沁水县 43 3
高平市 97 9
END
if (!exists("count")) count = 1
set datafile columnheaders
do for [round=1:count] {
  if (format eq 'png') { set terminal pngcairo size 1600,1000 font 'Noto Sans CJK SC,18' }
  if (format eq 'svg') { set terminal svg size 1600,1000 font 'Noto Sans CJK SC,18' }
  set output file
  set title '五县政府信息公开申请量与结转量' font ',28'
  set ylabel '件'; set xlabel '县（市）'
  set label 1 '数据来源：各县政府信息公开工作年度报告' at screen 0.01, 0.02 font ',14'
  set style data histogram; set style histogram clustered gap 1
  set style fill solid; set boxwidth 0.9; set grid ytics; set yrange [0:*]
  set key top right
  plot for [i=2:3] $data using i:xtic(1) title columnheader(i), \
    for [i=2:3] $data using ($0-0.167+(i-2)*0.333):i:i with labels offset 0,0.7 notitle
  unset output
}
