/* What every page can do beyond being read: copy, keys, and keeping the place when the version is switched. */
(function (d) {
  'use strict';
})(document);
