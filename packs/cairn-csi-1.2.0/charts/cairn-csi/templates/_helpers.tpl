{{- define "cairn.driver" -}}cairn.skerry.example{{- end -}}

{{- define "cairn.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}

{{- define "cairn.labels" -}}
app.kubernetes.io/name: cairn-csi
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}
