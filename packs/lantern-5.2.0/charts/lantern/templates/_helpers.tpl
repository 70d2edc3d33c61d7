{{- define "lantern.fullname" -}}
{{- .Values.fullnameOverride | default .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "lantern.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "lantern.labels" -}}
{{ include "lantern.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{/*
Reference of one image: registry/repository:tag.
The global registry wins, an empty tag means the version of the application.
Usage: include "lantern.image" (dict "image" .Values.gateway.image "context" $)
*/}}
{{- define "lantern.image" -}}
{{- $values := .context.Values -}}
{{- $registry := coalesce $values.global.imageRegistry .image.registry -}}
{{- printf "%s/%s:%s" $registry .image.repository (default .context.Chart.AppVersion .image.tag) -}}
{{- end -}}

{{/* A probe of the gateway. Usage: include "lantern.probe" .Values.probes.liveness */}}
{{- define "lantern.probe" -}}
httpGet:
  path: /-/healthy
  port: https
  scheme: HTTPS
{{ toYaml . }}
{{- end -}}
