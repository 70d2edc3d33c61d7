package packsite.compare.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;

/** Values as people write them, and what people do to them. */
final class RandomEdits {
  private static final String VALUES =
      """
      pack:
        namespace: "orbit-system"
        content:
          images:
            - image: ghcr.io/skerry/orbit/hub:3.0.0
            - image: ghcr.io/skerry/orbit/agent:3.0.0
            - image: docker.io/library/redis:7.2.4
          charts:
            - chart: https://charts.example.com/orbit-3.0.0.tgz
      charts:
        orbit:
          global: {registry: ghcr.io/skerry, pullSecrets: [], logLevel: info}
          hub:
            replicaCount: 2
            image: {repository: orbit/hub, tag: 3.0.0, pullPolicy: IfNotPresent}
            service: {type: ClusterIP, port: 8080, annotations: {}}
            resources:
              limits: {cpu: 500m, memory: 512Mi}
              requests: {cpu: 100m, memory: 128Mi}
            env:
              - {name: MODE, value: fast}
              - {name: REGION, value: eu-north-1}
              - {name: TOKEN, valueFrom: {secretKeyRef: {name: orbit, key: token}}}
            args: [--v=2, --leader-elect, --addr=0.0.0.0]
            tolerations: []
            nodeSelector: {}
          agent:
            enabled: true
            image: {repository: orbit/agent, tag: 3.0.0, pullPolicy: IfNotPresent}
            ports: [{containerPort: 7000, protocol: TCP}, {containerPort: 7001, protocol: UDP}]
            resources:
              limits: {cpu: 500m, memory: 512Mi}
            schedule: "0 * * * *"
            hosts: [a.example.com, b.example.com, a.example.com]
          storage: {class: fast-ssd, size: 20Gi, retain: true, snapshots: {keep: 7, at: "03:00"}}
          database:
            internal: true
            host: db.example.com
            port: 5432
            password: null
            options: {}
      """;

  private static final String[] WORDS = {
    "server", "replicas", "image", "tag", "port", "config", "extra", "hub", "enabled", "limits"
  };

  private final Random random;

  RandomEdits(Random random) {
    this.random = random;
  }

  /** A fresh copy. */
  static Object values() {
    return plain(Compared.side(VALUES).root());
  }

  static Object plain(Node node) {
    Node data = node.resolved();
    if (data instanceof Mapping mapping) {
      Map<Object, Object> map = new LinkedHashMap<>();
      mapping.effective().forEach(entry -> map.put(entry.name(), plain(entry.value())));
      return map;
    }
    if (data instanceof Sequence list) {
      return new ArrayList<>(list.items().stream().map(RandomEdits::plain).toList());
    }
    Scalar scalar = (Scalar) data;
    ScalarType type = scalar.type();
    return switch (type) {
      case NULL -> Nothing.NULL;
      case BOOL -> Boolean.valueOf(scalar.printed());
      case INT -> Integer.valueOf(scalar.printed());
      default -> scalar.value();
    };
  }

  /** Written as null. */
  enum Nothing {
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }

  static Object copy(Object data) {
    if (data instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, copy(value)));
      return copy;
    }
    return data instanceof List<?> list
        ? new ArrayList<>(list.stream().map(RandomEdits::copy).toList())
        : data;
  }

  /** Changes the data in place. */
  void edit(Object root, int edits) {
    for (int i = 0; i < edits; i++) {
      List<Object> containers = new ArrayList<>();
      collect(root, containers);
      Object at = containers.get(random.nextInt(containers.size()));
      if (at instanceof Map<?, ?>) {
        editMap(asMap(at), asMap(root), containers);
      } else {
        editList(asList(at));
      }
    }
  }

  private static void collect(Object data, List<Object> containers) {
    if (data instanceof Map<?, ?> map) {
      containers.add(map);
      map.values().forEach(value -> collect(value, containers));
    } else if (data instanceof List<?> list) {
      containers.add(list);
      list.forEach(value -> collect(value, containers));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<Object, Object> asMap(Object data) {
    return (Map<Object, Object>) data;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> asList(Object data) {
    return (List<Object>) data;
  }

  private void editMap(Map<Object, Object> map, Map<Object, Object> root, List<Object> containers) {
    List<Object> keys = new ArrayList<>(map.keySet());
    if (keys.isEmpty() || random.nextInt(6) == 0) {
      map.put(word() + random.nextInt(30), value());
      return;
    }
    Object key = keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(6)) {
      case 0 -> map.remove(key);
      case 1 -> map.put(key, value());
      case 2 -> map.put(word(), map.remove(key));
      case 3 -> move(map, key, containers);
      case 4 -> {
        Map<Object, Object> wrapped = new LinkedHashMap<>();
        wrapped.put(key, map.remove(key));
        map.put(word(), wrapped);
      }
      default -> root.putIfAbsent(key, copy(map.getOrDefault(key, "")));
    }
  }

  private void move(Map<Object, Object> from, Object key, List<Object> containers) {
    Object value = from.getOrDefault(key, "");
    from.remove(key);
    List<Object> inside = new ArrayList<>();
    collect(value, inside);
    List<Object> targets =
        containers.stream()
            .filter(target -> target instanceof Map<?, ?>)
            .filter(target -> inside.stream().noneMatch(inner -> inner == target))
            .toList();
    asMap(targets.get(random.nextInt(targets.size()))).put(key, value);
  }

  private void editList(List<Object> list) {
    int at = random.nextInt(list.size() + 1);
    if (list.isEmpty() || random.nextInt(4) == 0) {
      list.add(at, value());
      return;
    }
    int item = random.nextInt(list.size());
    switch (random.nextInt(5)) {
      case 0 -> list.remove(item);
      case 1 -> list.set(item, value());
      case 2 -> list.add(random.nextInt(list.size()), list.remove(item));
      case 3 -> list.add(at, copy(list.get(item)));
      default -> {
        Object first = list.set(item, list.get(0));
        list.set(0, first);
      }
    }
  }

  private Object value() {
    return switch (random.nextInt(10)) {
      case 0 -> random.nextBoolean();
      case 1 -> random.nextInt(3) * 1000;
      case 2 -> Nothing.NULL;
      case 3 -> new LinkedHashMap<>();
      case 4 -> new ArrayList<>();
      case 5 -> new ArrayList<>(List.of(word(), random.nextInt(9)));
      case 6 -> {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("name", word());
        map.put(word(), random.nextInt(5));
        yield map;
      }
      default -> word();
    };
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
