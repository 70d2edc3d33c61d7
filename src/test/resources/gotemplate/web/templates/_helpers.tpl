{{/* The name of the chart. */}}
{{- define "web.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "web.labels" -}}
app.kubernetes.io/name: {{ include "web.name" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "web.image" -}}
{{- include "kit.image" (dict "imageRoot" .Values.image "global" .Values.global "chart" .Chart) -}}
{{- end -}}

{{- define "web.agent" -}}
{{- $version := .Values.agent.version | default .Chart.AppVersion -}}
{{- printf "example/agent:v%s" $version -}}
{{- end -}}

{{- define "web.metricsContainer" -}}
- name: metrics
  image: {{ .Values.metrics.image.repository }}:{{ .Values.metrics.image.tag }}
{{- end -}}

{{/* Never called, so what it reads nobody reads. */}}
{{- define "web.forgotten" -}}
{{ .Values.agent.unused }}
{{- end -}}
